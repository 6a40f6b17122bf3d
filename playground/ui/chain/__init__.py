"""The sampler chain: its cards, presets and stages."""
