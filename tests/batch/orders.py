"""Orders of documents that say what is to become of them (see `readers`)."""

from apparse.batch import Order


def orders(*documents: str) -> list[Order]:
    return [Order(f"{number}.txt", data=said.encode()) for number, said in enumerate(documents)]
