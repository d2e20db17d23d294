"""Tables before anybody reads their rows: what is torn, joined or nested put right, and those that hold no actions known."""
