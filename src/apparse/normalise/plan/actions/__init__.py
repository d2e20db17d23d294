"""The actions of a recommendation (`promises`), each with the owners and dates that belong to it (`pairing`)."""
