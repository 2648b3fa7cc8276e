"""What inputs of any format state of themselves: people, papers, agencies, days and moments, in sound characters."""
