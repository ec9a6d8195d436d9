"""The network of the Russian model gives what slovnet's own code gives."""

import numpy as np
import pytest

from stemma.toolkit.name_finding import russian_model

pytestmark = pytest.mark.skipif(russian_model.data() is None, reason="the model is not installed")


def test_tags_are_as_likely_as_slovnet_has_them_whatever_stands_beside() -> None:
    from navec import Navec  # noqa: PLC0415 (an import of a second)
    from slovnet import NER  # noqa: PLC0415

    from stemma.toolkit.name_finding.russian_layers import Layers  # noqa: PLC0415

    where = russian_model.data()
    assert where is not None
    model = NER.load(str(where[0]))
    model.navec(Navec.load(str(where[1])))
    encoder = model.infer.encoder
    layers = Layers(model.infer.model, (encoder.words_vocab.pad_id, encoder.shapes_vocab.pad_id))
    texts = ("Вчера Игнат Лютиков приехал в Тихий .", "Его ждал завод « Ромашка » .", "Лютиков")
    items = [encoder.item(text.split()) for text in texts]
    pieces = [list(zip(*item, strict=True)) for item in items]
    asked = encoder.input(items)
    theirs = model.infer.model(asked.word_id, asked.shape_id, asked.pad_mask)

    for ours in (layers.emissions(pieces), layers.emissions(pieces[::-1])):
        order = 1 if ours.is_word[0].sum() == len(pieces[0]) else -1
        for number, piece in enumerate(pieces[::order]):
            # The last word of the longest has a blank behind it here, and nothing there.
            words = len(piece) - (len(piece) == asked.word_id.shape[1])
            expected = theirs[::order][number, :words]
            assert np.allclose(ours.scores[number, :words], expected, atol=1e-3)
