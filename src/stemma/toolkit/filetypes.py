def identify(head: bytes, name: str) -> str:
    return "application/octet-stream"
