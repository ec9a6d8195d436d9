"""Archives that no library of Python writes: made by libarchive, by hand, by a foreign program."""

import base64
import io
import struct
import zlib

import libarchive  # type: ignore[import-untyped]

# Both made by 7-Zip with a password: one hides the list of members too.
LOCKED_7Z = base64.b64decode(
    "N3q8ryccAASMjCTxIAAAAAAAAABiAAAAAAAAANm1mm0zHSkt76texK9E9RBr+/HBHTBeqE7tWP9ymguhd85qWgEEBgAB"
    "CSAABwsBAAIkBvEHARJTD5064LQS2rX6zdS8iUwcSsghIQEAAQAMEw8ACAoBtWqggQAABQEZAQARDQBhAC4AdAB4AHQA"
    "AAAUCgEAbXnKmJB63QEVBgEAIICkgQAA"
)
SEALED_7Z = base64.b64decode(
    "N3q8ryccAAQ4OnhZkAAAAAAAAAAuAAAAAAAAAEeOjaM/MdzaM9CIdJnCZIEFYsjUIJMWMBra4ejYdoie1Cu/KhxdNBh1"
    "VHnatqyNNfTctBdX5WrNMipFgAuxlersmvfATxtMaXyjDr1yuAbgaog4aJRx+Y0dPf2knMIPavreGlt/Kqr4RyEvqVkV"
    "+Uk1/dKSRNzg3tUKxQWmeuQiiILrWHf6KwUJKBEe+lzPhdnF2oAXBiABCXAABwsBAAEkBvEHARJTD5LZ1z4FZ1Nu2Dz8"
    "rSmyL7IMYgoB8Or4xAAA"
)


def written(files: dict[str, bytes], format_name: str, filter_name: str | None = None) -> bytes:
    """An archive made by libarchive's own writer."""
    file = io.BytesIO()
    with libarchive.custom_writer(
        lambda data: file.write(data) or len(data), format_name, filter_name
    ) as made:
        for name, data in files.items():
            made.add_file_from_memory(name, len(data), data)
    return file.getvalue()


def rar4(files: dict[str, bytes]) -> bytes:
    """A rar of the older kind, nothing packed: blocks of CRC, type, flags, size (rar 2.9)."""

    def block(kind: int, flags: int, rest: bytes) -> bytes:
        body = struct.pack("<BHH", kind, flags, 7 + len(rest)) + rest
        return struct.pack("<H", zlib.crc32(body) & 0xFFFF) + body

    made = b"Rar!\x1a\x07\x00" + block(0x73, 0, bytes(6))
    for name, data in files.items():
        wide = name.encode("ascii") if name.isascii() else b"x\0" + _rar_name(name)
        facts = struct.pack("<IIBIIBBHI", len(data), len(data), 3, zlib.crc32(data), 0x58670000,
                            29, 0x30, len(wide), 0o100644)  # fmt: skip
        made += block(0x74, 0x8000 | (0 if name.isascii() else 0x200), facts + wide) + data
    return made + block(0x7B, 0x4000, b"")


def _rar_name(name: str) -> bytes:
    """A name as rar packs UTF-16: a common high byte, then four two-bit orders a byte."""
    made = b"\0"
    for at in range(0, len(name), 4):
        four = name[at : at + 4]
        made += bytes([sum(2 << (6 - 2 * place) for place in range(len(four)))])
        made += four.encode("utf-16-le")
    return made


def rar5(files: dict[str, bytes]) -> bytes:
    """A rar of the newer kind, nothing packed: blocks of CRC, size, type, flags (rar 5.0)."""

    def number(value: int) -> bytes:
        made = b""
        while value > 0x7F:
            made, value = made + bytes([value & 0x7F | 0x80]), value >> 7
        return made + bytes([value])

    def block(*fields: int | bytes) -> bytes:
        body = b"".join(number(each) if isinstance(each, int) else each for each in fields)
        sized = number(len(body)) + body
        return struct.pack("<I", zlib.crc32(sized)) + sized

    made = b"Rar!\x1a\x07\x01\x00" + block(1, 0, 0)
    for name, data in files.items():
        wide = name.encode()
        check = struct.pack("<I", zlib.crc32(data))
        made += block(2, 2, len(data), 4, len(data), 0o100644, check, 0, 1, len(wide), wide) + data
    return made + block(5, 0, 0)
