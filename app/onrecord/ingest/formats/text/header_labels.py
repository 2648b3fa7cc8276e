"""Labels of header lines, and what stands behind each of them."""

LABELS: dict[str, str] = {
    label: kind
    for kind, labels in {
        "source": "source|via|original|originally published by|originally published in",
        "address": "trove|url|link|permalink|web link|original link|original article|article url|source url|document url"
        "|available at|available from|retrieved from|read more at|read at",
        "byline": "by|byline|posted by|submitted by|author|authors|written by|author of the article|article by|reported by|story by|contributed by|words by|text by|reporting by",
        "person": "contributor|words and pictures|story|reporter|writer|correspondent|journalist|columnist",
        "publisher": "pub|publisher|publication|publication title|news source|published by|published in|news provided by",
        "paper": "newspaper|outlet|paper|from",
        "date": "publishing date|article published on|published date|date of publication|pubdate|pub date|date|dated|published|published on|posted|posted on|publication date|release date|date published|issued"
        "|first published|originally published|for release|filed|filed on|aired|air date|airdate|broadcast|recorded|released|delivered on|load-date|for immediate release"
        "|in print|print date|created|created on|created at|date created|article date|uploaded|date added|published online|publish date|web posted",
        "updated": "updated|updated on|last updated|modified|last modified",
        "headline": "headline|title|hed",
        "dek": "dek|deck|subhead|subheadline|standfirst|subtitle",
        "nothing": "editor|dateline|slug|photo credit|kicker|section|length|word count|edition|page|pages|keywords|tags|topics|category|filed under"
        "|reading time|language|summary keywords|contact|media contact|contacts",
        "words": "words",
        "taking part": "interviewer|interviewed by|interviewee|host|guest|moderator|transcribed by|transcriber|participants",
        "body": "body|text|full text",
    }.items()
    for label in labels.split("|")
}

NO_VALUE = frozenset({"unknown", "none", "n/a", "not available", "not given", "not stated", "-", "–", "—"})
"""What stands behind a label of which nothing is known, in small letters."""
