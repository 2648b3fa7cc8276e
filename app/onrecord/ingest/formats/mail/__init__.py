"""Mail: press releases and newsletters."""
