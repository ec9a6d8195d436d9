from pathlib import Path

from stemma.recognition import languages


def data(folder: Path, *codes: str) -> Path:
    folder.mkdir(parents=True)
    for code in codes:
        (folder / f"{code}.traineddata").write_bytes(b"")
    return folder


def test_names_the_languages_that_stemma_reads(tmp_path: Path) -> None:
    folder = data(tmp_path / "tessdata", "rus", "chi_sim", "osd", "fra")

    assert languages.available(folder) == {"rus", "chi_sim", "osd"}


def test_finds_the_folder_with_the_most_languages(tmp_path: Path) -> None:
    data(tmp_path / "brew", "eng")
    best = data(tmp_path / "tesseract-ocr" / "5" / "tessdata", "eng", "rus")

    assert languages.find([str(tmp_path / "brew"), str(tmp_path / "tesseract-ocr")]) == best


def test_prefers_the_newer_of_two_versions(tmp_path: Path) -> None:
    data(tmp_path / "4.00" / "tessdata", "eng")
    newer = data(tmp_path / "5" / "tessdata", "eng")

    assert languages.find([str(tmp_path)]) == newer


def test_finds_nothing_where_nothing_is(tmp_path: Path) -> None:
    assert languages.find([str(tmp_path / "absent")]) is None


def test_maps_tags_to_codes_and_back() -> None:
    assert languages.codes_of(("ru", "zh-Hans", "de")) == ("rus", "chi_sim", "de")
    assert languages.TAGS["chi_tra"] == "zh-Hant"
