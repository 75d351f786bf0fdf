"""Languages: the site's words in other languages than English, and how those write days and lists."""
