"""The text cut at its headings (`cutting`), of which some only divide the section that they stand in (`within`)."""
