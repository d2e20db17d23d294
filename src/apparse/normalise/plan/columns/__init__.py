"""What the columns of an action table mean: by their headings (`headings`, `header`), or by what stands in them (`looks`)."""
