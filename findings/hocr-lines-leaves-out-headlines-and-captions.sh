#!/usr/bin/env bash
# Guess: hocr-lines, "the text of an hOCR file", prints the text of all lines that were recognised.
# So: only those of the class ocr_line. Tesseract, the program that nearly all such files are from, calls the lines of headlines ocr_header, of captions
#     ocr_caption and of what stands apart, such as a pull quote, ocr_textfloat, all of which the format has: they are left out, and nothing says so.
# Why it matters here: scanned newspapers come so. The article begins without its headline, and who is on the photo, which may be the only place
#     with the first name of a speaker, is gone.
# Date: 2026-11-29, hocr-tools-lib 1.3.0.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
python3 -m venv venv
venv/bin/python -m pip install --quiet --disable-pip-version-check hocr-tools-lib==1.3.0
cat > page.hocr <<'HTML'
<?xml version="1.0" encoding="UTF-8"?>
<html xmlns="http://www.w3.org/1999/xhtml"><head><title></title><meta name='ocr-system' content='tesseract 5.3.0'/></head><body>
 <div class='ocr_page' id='page_1' title='image "page.png"; bbox 0 0 1000 1000; ppageno 0'>
  <div class='ocr_carea' id='block_1_1' title="bbox 10 10 500 50"><p class='ocr_par' id='par_1_1' lang='eng' title="bbox 10 10 500 50">
   <span class='ocr_header' id='line_1_1' title="bbox 10 10 500 50; baseline 0 0; x_size 40"><span class='ocrx_word' id='word_1_1' title='bbox 10 10 240 50; x_wconf 95'>No</span> <span class='ocrx_word' id='word_1_2' title='bbox 260 10 500 50; x_wconf 95'>sale</span></span>
  </p></div>
  <div class='ocr_carea' id='block_1_2' title="bbox 10 60 500 100"><p class='ocr_par' id='par_1_2' lang='eng' title="bbox 10 60 500 100">
   <span class='ocr_line' id='line_1_2' title="bbox 10 60 500 100; baseline 0 0; x_size 20"><span class='ocrx_word' id='word_1_3' title='bbox 10 60 240 100; x_wconf 95'>“Never,”</span> <span class='ocrx_word' id='word_1_4' title='bbox 260 60 500 100; x_wconf 95'>she</span> <span class='ocrx_word' id='word_1_5' title='bbox 510 60 600 100; x_wconf 95'>said.</span></span>
  </p></div>
  <div class='ocr_carea' id='block_1_3' title="bbox 10 200 500 240"><p class='ocr_par' id='par_1_3' lang='eng' title="bbox 10 200 500 240">
   <span class='ocr_caption' id='line_1_3' title="bbox 10 200 500 240; baseline 0 0; x_size 12"><span class='ocrx_word' id='word_1_6' title='bbox 10 200 240 240; x_wconf 95'>Ann</span> <span class='ocrx_word' id='word_1_7' title='bbox 260 200 500 240; x_wconf 95'>Poole</span></span>
  </p></div>
 </div></body></html>
HTML
found=$(venv/bin/hocr-lines page.hocr)
venv/bin/python -m pip list 2>/dev/null | grep hocr
printf '%s\n' "$found"
[[ $found == "“Never,” she said." ]]
