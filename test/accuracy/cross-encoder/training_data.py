"""The pairs that pairs.ts wrote, as arrays."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

Integers = NDArray[np.int64]


@dataclass(frozen=True)
class Reading:
    """Pairs read one way: a row of tokens each, filled up with zeros."""

    ids: NDArray[np.int32]
    lengths: Integers
    draft_lengths: Integers


@dataclass(frozen=True)
class Labels:
    """What was said of pairs: 1 where both figures answer one question. One pair may have several labels, or none."""

    pairs: Integers
    values: NDArray[np.float32]
    weights: NDArray[np.float32]
    origins: NDArray[np.str_]


@dataclass(frozen=True)
class TrainingData:
    """All pairs. `folds` has the part that each belongs to; in `reversed` the source's figure is the masked one."""

    hashes: list[str]
    folds: Integers
    forward: Reading
    reversed: Reading
    labels: Labels


def read_training_data(path: Path) -> TrainingData:
    """Reads the lines that pairs.ts wrote."""
    with path.open(encoding="utf-8") as lines:
        pairs = [json.loads(line) for line in lines]
    return TrainingData(
        hashes=[pair["hash"] for pair in pairs],
        folds=np.array([pair["fold"] for pair in pairs], np.int64),
        forward=_reading(pairs, "ids", "draftLength"),
        reversed=_reading(pairs, "reversedIds", "reversedDraftLength"),
        labels=_labels(pairs),
    )


def _reading(pairs: list[dict[str, Any]], ids: str, draft_length: str) -> Reading:
    lengths = np.array([len(pair[ids]) for pair in pairs], np.int64)
    rows = np.zeros((len(pairs), lengths.max()), np.int32)
    for row, pair in zip(rows, pairs, strict=True):
        row[: len(pair[ids])] = pair[ids]
    draft_lengths = np.array([pair[draft_length] for pair in pairs], np.int64)
    return Reading(rows, lengths, draft_lengths)


def _labels(pairs: list[dict[str, Any]]) -> Labels:
    rows = [(index, label) for index, pair in enumerate(pairs) for label in pair["labels"]]
    return Labels(
        pairs=np.array([index for index, _ in rows], np.int64),
        values=np.array([label["label"] for _, label in rows], np.float32),
        weights=np.array([label["weight"] for _, label in rows], np.float32),
        origins=np.array([label["origin"] for _, label in rows]),
    )
