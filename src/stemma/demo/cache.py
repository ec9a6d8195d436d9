"""The invented leak: which files it has."""

from pathlib import Path

from stemma.demo import archive, contract, letter, mail, minutes


def make_files(folder: Path, seed: int = 0) -> tuple[Path, ...]:
    """Write the files into a folder and return their paths; one seed gives the same bytes.

    A file that is there already with the same bytes is left alone.

    Raises:
        UsageError: if a font is missing.
    """
    files = {
        "Договор ТСЭ-36-0417.pdf": contract.write(),
        "南装函2023-118.pdf": letter.write(seed),
        "RE Training of the first group.eml": mail.write(seed),
        "Протокол 14.06.2023 会议纪要.tif": minutes.write(seed),
        "arhiv_2023.zip": archive.write(),
        "Приложение 3.pdf": contract.write_damaged(),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in files.items():
        path = folder / name
        if not path.is_file() or path.read_bytes() != data:
            path.write_bytes(data)
    return tuple(folder / name for name in files)
