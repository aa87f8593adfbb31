/** How a book looks where its reader does not decide: sizes relative, direction never (EPUB 3.3 §6.3.1.3). */
export const BOOK_STYLE = `body { line-height: 1.8; margin: 0 5%; }
h1, h2, h3, h4 { line-height: 1.4; text-align: start; break-after: avoid; }
p { margin: 0 0 0.8em; text-align: start; }
img { max-width: 100%; height: auto; }
figure { margin: 1em 0; break-inside: avoid; }
figcaption, .facts, small { font-size: 0.85em; }
.kicker, .box-title { font-weight: bold; }
.deck { font-size: 1.15em; }
.quote { border-inline-start: 0.2em solid; padding-inline-start: 1em; }
.quote blockquote { margin: 0; }
.pullquote { font-size: 1.25em; font-weight: bold; margin: 1.2em 8%; }
.box, .embed { border: 1px solid; padding: 0.8em; margin: 1em 0; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 1px solid; padding: 0.3em 0.5em; text-align: start; vertical-align: top; }
pre { white-space: pre-wrap; font-family: monospace; }
.unbroken { white-space: nowrap; }
.digits-arab { list-style-type: arabic-indic; }
nav ol { list-style-type: none; padding-inline-start: 1em; }
`;
