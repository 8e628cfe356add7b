"""Fits the cross-encoder: once for each part on the pairs of the other parts, and once on all pairs.

Run: python train.py PAIRS BASE FOLDER
PAIRS is what pairs.ts wrote, BASE the base model (ONNX). Into FOLDER go `held-out.jsonl`, what each pair got from the
model that had not seen its part, and `weights.npz`, the weights that were fitted on all.
"""

import argparse
import json
import time
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torch import nn
from torch.nn import functional

from base_model import Weights, read_base_weights
from network import (
    LAYERS,
    CrossEncoder,
    batch_of,
    begun_from,
    half_precision,
    predicted,
)
from training_data import Integers, Labels, TrainingData, read_training_data

EPOCHS = 3
BATCH = 128
SEED = 1
# How many of the batches are read the other way round: it is the same question, of twice as many sentences.
REVERSED = 0.4

LEARNING_RATE = 1e-4
# Each layer learns more slowly than the one above it, so that what the base model knows of language is kept.
LAYER_DECAY = 0.9
# The head begins with nothing, and learns faster.
HEAD_FACTOR = 3
WEIGHT_DECAY = 0.01
WARM_UP = 0.1
MOST_GRADIENT = 1.0

# What figures are printed of: kinds of samples by what they have in common.
GROUPS = {
    "articles": ["printed", "planted"],
    "cases": ["cases"],
    "invented": ["invented"],
    "contrast": ["contrast"],
}


def main() -> None:
    """Fits all models, and writes what they say."""
    arguments = read_arguments()
    arguments.folder.mkdir(parents=True, exist_ok=True)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    data = read_training_data(arguments.pairs)
    base = read_base_weights(arguments.base)
    logits = held_out_logits(data, base, device)
    with (arguments.folder / "held-out.jsonl").open("w", encoding="utf-8") as file:
        for pair_hash, logit in zip(data.hashes, logits, strict=True):
            file.write(json.dumps({"hash": pair_hash, "logit": round(float(logit), 4)}) + "\n")
    network = fitted(data, base, np.arange(len(data.labels.pairs)), device)
    weights = {name: weight.float().cpu().numpy() for name, weight in network.state_dict().items()}
    np.savez(arguments.folder / "weights.npz", **weights)


def read_arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("pairs", "base", "folder"):
        parser.add_argument(name, type=Path)
    return parser.parse_args()


def held_out_logits(data: TrainingData, base: Weights, device: torch.device) -> np.ndarray:
    """What each pair gets from a model that was fitted on the parts that it does not belong to."""
    logits = np.zeros(len(data.hashes), np.float32)
    for fold in np.unique(data.folds):
        started = time.monotonic()
        labelled_in = data.folds[data.labels.pairs]
        network = fitted(data, base, np.flatnonzero(labelled_in != fold), device)
        pairs = np.flatnonzero(data.folds == fold)
        logits[pairs] = predicted(network, data.forward, pairs, device)
        areas = areas_under_curve(data.labels, np.flatnonzero(labelled_in == fold), logits)
        print(f"part {fold}: {areas} ({time.monotonic() - started:.0f} s)", flush=True)
    return logits


def fitted(data: TrainingData, base: Weights, rows: Integers, device: torch.device) -> CrossEncoder:
    """A network fitted on some of the labels."""
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    network = begun_from(base).to(device)
    steps = max(1, round(EPOCHS * len(rows) / BATCH))
    optimizer = torch.optim.AdamW(parameter_groups(network), fused=True)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: rate_at(step, steps))
    network.train()
    lengths = data.forward.lengths[data.labels.pairs]
    for batch in islice(batches(rows, lengths, random), steps):
        reading = data.reversed if random.random() < REVERSED else data.forward
        with half_precision(device):
            logits = network(batch_of(reading, data.labels.pairs[batch], device)).float()
        optimizer.zero_grad()
        loss(logits, data.labels, batch).backward()
        nn.utils.clip_grad_norm_(network.parameters(), MOST_GRADIENT)
        optimizer.step()
        schedule.step()
    return network


def loss(logits: torch.Tensor, labels: Labels, batch: Integers) -> torch.Tensor:
    """The cross-entropy of labels, each counted by its weight."""
    values = torch.from_numpy(labels.values[batch]).to(logits.device)
    weights = torch.from_numpy(labels.weights[batch]).to(logits.device)
    each = functional.binary_cross_entropy_with_logits(logits, values, reduction="none")
    return (each * weights).sum() / weights.sum()


def rate_at(step: int, steps: int) -> float:
    """The share of the learning rate: rising at first, then falling to nothing, both in a straight line."""
    return min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.0, (steps - step) / steps)


def parameter_groups(network: CrossEncoder) -> list[dict[str, object]]:
    """Each parameter with its own learning rate. Biases and the like are not held to zero."""
    return [
        {"params": [parameter], "lr": rate_of(name), "weight_decay": WEIGHT_DECAY if parameter.ndim > 1 else 0.0}
        for name, parameter in network.named_parameters()
    ]


def rate_of(name: str) -> float:
    """The learning rate of a parameter by its name."""
    if "encoder.layer." in name:
        layer = int(name.split("encoder.layer.")[1].split(".")[0])
        return LEARNING_RATE * LAYER_DECAY ** (LAYERS - 1 - layer)
    return LEARNING_RATE * (LAYER_DECAY**LAYERS if "embeddings" in name else HEAD_FACTOR)


def batches(rows: Integers, lengths: Integers, random: np.random.Generator) -> Iterator[Integers]:
    """Labels in random order without end. Those of a batch are about equally long, so that little is filled up."""
    while True:
        order = random.permutation(rows)
        chunks = np.array_split(order, max(1, len(order) // (BATCH * 32)))
        by_length = [chunk[np.argsort(lengths[chunk])] for chunk in chunks]
        cut = [chunk[start : start + BATCH] for chunk in by_length for start in range(0, len(chunk), BATCH)]
        for index in random.permutation(len(cut)):
            yield cut[index]


def areas_under_curve(labels: Labels, rows: Integers, logits: np.ndarray) -> str:
    """How well log-odds part ones from zeros, by the kind of sample: 0.5 is chance, 1 is without a fault."""
    areas = []
    for name, origins in GROUPS.items():
        here = rows[np.isin(labels.origins[rows], origins)]
        if len(np.unique(labels.values[here])) == 2:
            areas.append(f"{name} {roc_auc_score(labels.values[here], logits[labels.pairs[here]]):.3f}")
    return ", ".join(areas)


if __name__ == "__main__":
    main()
