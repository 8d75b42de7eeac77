/** Calm, official, readable on paper: a serif for what is said, hairlines, one accent. Nothing is fetched. */
export const style = `
:root{--ink:#1c1917;--soft:#57534e;--line:#d6d3d1;--accent:#b3261e;--paper:#fff;--sunken:#f5f5f4}
@media screen and (prefers-color-scheme:dark){:root{--ink:#f5f5f4;--soft:#a8a29e;--line:#44403c;--accent:#f2877f;--paper:#1c1917;--sunken:#292524}}
*{box-sizing:border-box}
html{color-scheme:light dark;background:var(--paper)}
body{max-inline-size:52rem;margin:0 auto;padding:2rem 1.25rem 4rem;color:var(--ink);font:1rem/1.5 'Be Vietnam Pro',system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',sans-serif;font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
h1{margin:.25rem 0 .5rem;font-size:1.75rem;line-height:1.25;text-wrap:balance}
h2{margin:2.5rem 0 .75rem;padding-block-start:1rem;border-block-start:1px solid var(--line);font-size:1.25rem;line-height:1.3}
h3{margin:1.75rem 0 .5rem;font-size:1rem}
p{margin:.5rem 0}
ul,ol{margin:.5rem 0;padding-inline-start:1.25rem}
a{color:var(--accent)}
a:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.kind{margin:0;color:var(--accent);font-weight:600}
.lead{color:var(--soft)}
.band{margin:0 0 1.5rem;padding:.5rem .75rem;border:1px solid currentcolor;border-radius:8px;color:var(--accent);font-weight:600;text-align:center}
.other{margin:0 0 .75rem;text-align:end;font-size:.875rem}
dl{display:grid;grid-template-columns:minmax(8rem,max-content) 1fr;gap:.25rem 1rem;margin:.5rem 0}
dt{color:var(--soft)}
dd{margin:0;white-space:pre-line}
nav ol{columns:2;column-gap:2rem}
.entry{padding:.75rem 0;border-block-end:1px solid var(--line);break-inside:avoid}
.entry h4{margin:0;font-size:1rem}
.entry .when{color:var(--soft);font-size:.875rem;margin:0}
details{margin-block-start:.25rem;font-size:.875rem}
summary{inline-size:fit-content;padding-block:.125rem;color:var(--soft);cursor:pointer}
pre{margin:.25rem 0 0;padding:.75rem;border-radius:8px;background:var(--sunken);white-space:pre-wrap;overflow-wrap:anywhere}
.entry ul{list-style:none;padding:0}
table{inline-size:100%;border-collapse:collapse;font-size:.875rem}
th,td{padding:.375rem .5rem;border:1px solid var(--line);text-align:start;vertical-align:top}
th{background:var(--sunken);font-weight:600}
thead{display:table-header-group}
tr{break-inside:avoid}
@media (max-width:40rem){dl{grid-template-columns:1fr;gap:0}dd{margin-block-end:.5rem}nav ol{columns:1}}
@page{size:A4;margin:20mm 15mm 20mm 25mm}
@media print{body{max-inline-size:none;padding:0;font-size:11pt}h2,h3{break-after:avoid}.other,nav,details{display:none}a{color:inherit;text-decoration:none}.band{color:inherit}}
`
