"""News in XML and feeds."""
