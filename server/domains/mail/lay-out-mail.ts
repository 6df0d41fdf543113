import { escapeHtml } from '../../../host/node/html.ts';

// Mail programs know little: styles stand in the elements, and nothing is loaded from anywhere.
const font =
  "font-family:system-ui,-apple-system,'Segoe UI',Roboto,'PingFang SC','Microsoft YaHei',sans-serif";
const styles = {
  plain: 'margin:0 0 16px;font-size:16px;line-height:1.5;color:#1a202b',
  quiet: 'margin:0 0 12px;font-size:14px;line-height:1.5;color:#535e70',
};

/** Paragraphs as HTML; a line break stays one. */
export const writeParagraphs = (texts: readonly string[], style: keyof typeof styles = 'plain'): string =>
  texts
    .map((text) => `<p style="${styles[style]}">${escapeHtml(text).replaceAll('\n', '<br>')}</p>`)
    .join('\n');

interface Sheet {
  readonly lang: string;
  readonly subject: string;
  /** HTML. */
  readonly content: string;
  /** HTML below the line. */
  readonly foot: string;
}

/** The sheet that every mail of ours is written on. */
export const layOutMail = ({ lang, subject, content, foot }: Sheet): string => `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:24px 12px;background:#f6f7f9;${font}">
<div style="max-width:30rem;margin:0 auto;padding:28px;background:#ffffff;border:1px solid #dfe3ea;border-radius:12px;overflow-wrap:anywhere">
<p style="margin:0 0 20px;font-size:14px;font-weight:700;color:#3355cc">Inlay</p>
<h1 style="margin:0 0 16px;font-size:20px;line-height:1.3;color:#1a202b">${escapeHtml(subject)}</h1>
${content}
<p style="margin:20px 0 0;padding-top:16px;border-top:1px solid #dfe3ea;font-size:12px;line-height:1.5;color:#535e70">${foot}</p>
</div>
</body>
</html>
`;
