#!/usr/bin/env bash
# Draws the README's pictures with the program itself, from the top of the repository: PYTHON=.venv/bin/python resources/pictures/make.sh
set -euo pipefail
folder=$(dirname "$0")
draw() { "${PYTHON:-python3}" -m playground --screenshot "$folder/$1.png" "${@:2}"; }

draw window --size 1440x900 --seed 11 --prompt "Tell me a story about a dog." --steps 24 --top-k 40 --top-p 0.95 --min-p 0.05 --temp 0.8
for temperature in 0.5 1 2; do
    draw "greeting-$temperature" --part next --size 1240x760 --seed 7 --top-k 6 --temp "$temperature"
done
draw stages --part next --size 1500x1040 --stages --seed 7 --prompt "What is your favourite colour?" \
    --top-k 7 --top-p 0.92 --min-p 0.1 --temp 1.5
draw stage --present --size 1600x900 --theme dark --seed 7 --top-k 6 --temp 2 --view strip
draw stage-tree --present --size 1600x900 --theme high_contrast_light --seed 65 --top-k 6 --temp 1 --steps 6 --view tree
draw korean --language ko --theme dark --size 1440x900 --seed 65 --steps 6 --top-k 6 --temp 1
draw lesson --size 1440x1080 --page 4 --seed 7
"${PYTHON:-python3}" -m playground figure --gif sweep --size 840x520 --rows 6 --seed 7 --top-k 6 --caption -o "$folder/sweep.gif"
