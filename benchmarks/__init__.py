"""What is measured and how: `python -m benchmarks` prints one JSON object a benchmark."""
