/** How the visitors' pages look: one narrow column as on a phone, light and dark from the same tokens. */
export const VISITOR_STYLE = `
:root {
  color-scheme: light dark;
  --ground: light-dark(#f2f1ed, #17191c);
  --card: light-dark(#ffffff, #212428);
  --ink: light-dark(#1d2126, #e6e8eb);
  --quiet: light-dark(#5b636c, #a5adb6);
  --line: light-dark(#e2e0da, #34383d);
  --blue: light-dark(#1257a6, #7db4f2);
  --bubble: light-dark(#f1f2f4, #2d3136);
  --warm: light-dark(#fff1cf, #4a3a12);
  --warm-ink: light-dark(#5c4200, #ffe2a0);
}
* { box-sizing: border-box; }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.5 system-ui, "Segoe UI", Roboto, "Noto Sans", sans-serif; }
h1, h2, p, ul { margin: 0; padding: 0; }
h1, h2 { line-height: 1.35; overflow-wrap: anywhere; }
ul { list-style: none; }
a { color: var(--blue); }
a:focus-visible, summary:focus-visible { outline: 3px solid var(--blue); outline-offset: 2px; border-radius: 4px; }
.band { position: sticky; top: 0; z-index: 1; padding: 8px 16px; background: var(--warm); color: var(--warm-ink); font-size: 14px; font-weight: 600; text-align: center; }
main { max-width: 600px; margin: 0 auto; padding: 0 0 48px; }
.quiet { color: var(--quiet); font-size: 14px; font-weight: 400; }
.card { background: var(--card); border: solid var(--line); border-width: 1px 0; margin: 0 0 8px; }
.intro { padding: 24px 16px 16px; }
.intro h1, .head h1 { font-size: 22px; }
.empty { padding: 32px 16px; text-align: center; }
.empty h1 { font-size: 20px; margin-bottom: 8px; }
.page-link { display: flex; gap: 12px; align-items: center; padding: 12px 16px; min-height: 64px; color: inherit; text-decoration: none; }
.page-link > span { display: grid; min-width: 0; }
.page-link:hover strong { text-decoration: underline; }
.face { width: 44px; height: 44px; border-radius: 50%; flex: none; }
.cover { height: 96px; background: linear-gradient(120deg, #1257a6, #3b82c4 55%, #7fb2dd); }
.who { display: flex; gap: 12px; align-items: flex-start; padding: 0 16px 12px; }
.who > div { min-width: 0; padding-top: 8px; }
.portrait { width: 84px; height: 84px; border-radius: 50%; border: 4px solid var(--card); margin-top: -32px; flex: none; }
.about { padding: 0 16px 16px; }
.note { display: flex; flex-wrap: wrap; gap: 0 16px; align-items: center; padding: 0 16px 8px; }
.note a, .back a, .all { display: inline-block; padding: 12px 0; }
.back { padding: 0 16px; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.by { display: flex; gap: 12px; align-items: center; padding: 12px 16px 8px; }
.by h2 { font-size: 16px; }
.when { display: inline-block; font-size: 14px; color: var(--quiet); text-decoration: none; }
.when:hover { text-decoration: underline; }
.text { padding: 0 16px 12px; white-space: pre-wrap; overflow-wrap: anywhere; }
.tag, .link { color: var(--blue); }
.fold > summary { list-style: none; cursor: pointer; }
.fold > summary::-webkit-details-marker { display: none; }
.fold .lead { display: block; }
.fold .link { font-weight: 600; white-space: nowrap; }
.fold .less { display: none; padding: 0 16px 12px; }
.fold[open] { display: flex; flex-direction: column-reverse; }
.fold[open] .lead { display: none; }
.fold[open] .less { display: block; }
.album { display: grid; gap: 3px; grid-template-columns: repeat(6, 1fr); }
.photo { position: relative; display: block; grid-column: span 3; aspect-ratio: 1; background: var(--bubble); }
.photo img { display: block; width: 100%; height: 100%; object-fit: cover; color: var(--quiet); font-size: 14px; }
.album-1 .photo, .photo.whole { grid-column: 1 / -1; aspect-ratio: auto; }
.album-1 img { max-height: 720px; }
.photo.whole { margin-bottom: 8px; }
.photo.whole img { height: auto; }
.album-3 .photo:first-child { grid-column: 1 / -1; aspect-ratio: 16 / 10; }
.album-5 .photo:nth-child(n + 3) { grid-column: span 2; }
.rest { position: absolute; inset: 0; display: grid; place-items: center; background: rgb(0 0 0 / 55%); color: #fff; font-size: 28px; font-weight: 600; }
.linked { display: grid; margin: 0 16px 12px; padding: 12px; border: 1px solid var(--line); border-radius: 8px; background: var(--bubble); text-decoration: none; overflow-wrap: anywhere; }
.reel { margin: 0 16px 12px; padding: 48px 12px; border-radius: 8px; background: var(--bubble); text-align: center; }
.figures { padding: 10px 16px; color: var(--quiet); font-size: 14px; }
.comments { padding: 4px 16px 8px; border-top: 1px solid var(--line); }
.comment { padding: 8px 0 0; }
.comment.reply { padding-left: 32px; }
.bubble { display: inline-block; max-width: 100%; padding: 8px 12px; border-radius: 16px; background: var(--bubble); font-size: 15px; }
.bubble .text { padding: 0; }
.bubble + time { display: block; padding: 2px 12px 0; font-size: 13px; }
.badge { padding: 1px 6px; border-radius: 8px; background: var(--warm); color: var(--warm-ink); font-size: 12px; }
.all { padding: 12px 16px; }
@media (min-width: 640px) {
  main { padding-top: 24px; }
  .card { border-width: 1px; border-radius: 12px; margin-bottom: 16px; overflow: hidden; }
  .cover { height: 160px; }
}
`
