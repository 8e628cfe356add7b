"""The cross-encoder: BERT reads both sentences together, and a head reads three of its tokens."""

from typing import NamedTuple

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional
from transformers import BertConfig, BertModel

from base_model import Weights
from training_data import Integers, Reading

LAYERS = 12
WIDTH = 384
DROPOUT = 0.1

# The tokens before the draft's figure and before the source's: see server/cross-encoder/tokens.ts.
DRAFT_FIGURE = 2
SOURCE_FIGURE = 4


class Batch(NamedTuple):
    """Some pairs, each tensor pairs x tokens."""

    ids: Tensor
    types: Tensor
    mask: Tensor


class CrossEncoder(nn.Module):
    """Gives the log-odds that the two figures of a pair answer one question."""

    def __init__(self) -> None:
        super().__init__()
        config = BertConfig(
            vocab_size=30522,
            hidden_size=WIDTH,
            num_hidden_layers=LAYERS,
            num_attention_heads=12,
            intermediate_size=4 * WIDTH,
            hidden_dropout_prob=DROPOUT,
            attention_probs_dropout_prob=DROPOUT,
        )
        self.bert = BertModel(config, add_pooling_layer=False)
        self.hidden = nn.Linear(3 * WIDTH, WIDTH)
        self.output = nn.Linear(WIDTH, 1)
        self.dropout = nn.Dropout(DROPOUT)

    def forward(self, batch: Batch) -> Tensor:
        """Log-odds, one a pair."""
        states = self.bert(input_ids=batch.ids, token_type_ids=batch.types, attention_mask=batch.mask).last_hidden_state
        rows = torch.arange(len(states), device=states.device)
        marks = [(batch.ids == mark).int().argmax(1) for mark in (DRAFT_FIGURE, SOURCE_FIGURE)]
        read = torch.cat([states[:, 0], *(states[rows, mark] for mark in marks)], 1)
        hidden = functional.gelu(self.hidden(self.dropout(read)))
        return self.output(self.dropout(hidden)).squeeze(1)


def begun_from(base: Weights) -> CrossEncoder:
    """The network with the base model's weights, and a head that knows nothing yet."""
    network = CrossEncoder()
    network.bert.load_state_dict({name: torch.from_numpy(weight.copy()) for name, weight in base.items()})
    return network


def batch_of(reading: Reading, pairs: Integers, device: torch.device) -> Batch:
    """Pairs cut to the longest of them."""
    lengths = torch.from_numpy(reading.lengths[pairs]).to(device)[:, None]
    draft_lengths = torch.from_numpy(reading.draft_lengths[pairs]).to(device)[:, None]
    longest = int(reading.lengths[pairs].max())
    ids = torch.from_numpy(reading.ids[pairs, :longest].astype(np.int64)).to(device)
    positions = torch.arange(longest, device=device)[None]
    mask = positions < lengths
    return Batch(ids, (mask & (positions >= draft_lengths)).long(), mask.long())


def predicted(network: CrossEncoder, reading: Reading, pairs: Integers, device: torch.device) -> np.ndarray:
    """Log-odds of pairs, in their order."""
    network.eval()
    logits = np.zeros(len(pairs), np.float32)
    by_length = np.argsort(reading.lengths[pairs], kind="stable")
    for start in range(0, len(pairs), 512):
        some = by_length[start : start + 512]
        with torch.no_grad(), half_precision(device):
            logits[some] = network(batch_of(reading, pairs[some], device)).float().cpu().numpy()
    return logits


def half_precision(device: torch.device) -> torch.autocast:
    """16 bits where the device is fast with them."""
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=device.type == "cuda")
