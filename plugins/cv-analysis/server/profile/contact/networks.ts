/** Networks by host; the first group of the pattern is the user name. */
export const networks: readonly (readonly [network: string, pattern: RegExp])[] = [
  ['LinkedIn', /^(?:\w+\.)?linkedin\.[a-z]{2,}\/(?:in|pub)\/([^/?#]+)/i],
  ['GitHub', /^github\.[a-z]{2,}\/([\w-]+)$/i],
  ['GitLab', /^gitlab\.[a-z]{2,}\/([\w.-]+)$/i],
  ['Bitbucket', /^bitbucket\.[a-z]{2,}\/([\w.-]+)$/i],
  ['Twitter', /^(?:mobile\.)?twitter\.[a-z]{2,}\/@?(\w+)$/i],
  ['X', /^x\.com\/@?(\w+)$/i],
  ['Xing', /^xing\.[a-z]{2,}\/profile\/([^/?#]+)/i],
  ['Stack Overflow', /^stackoverflow\.[a-z]{2,}\/users\/([^?#]+)/i],
  ['Facebook', /^(?:\w+\.)?facebook\.[a-z]{2,}\/([\w.]+)$/i],
  ['Instagram', /^instagram\.[a-z]{2,}\/([\w.]+)$/i],
  ['YouTube', /^youtube\.com\/(@?[\w/-]+)$/i],
  ['Medium', /^medium\.com\/(@[\w.-]+)$/i],
  ['dev.to', /^dev\.to\/([\w-]+)$/i],
  ['Kaggle', /^kaggle\.com\/([\w-]+)$/i],
  ['Behance', /^behance\.net\/([\w-]+)$/i],
  ['Dribbble', /^dribbble\.com\/([\w-]+)$/i],
  ['CodePen', /^codepen\.io\/([\w-]+)$/i],
  ['npm', /^npmjs\.com\/~([\w-]+)$/i],
  ['ResearchGate', /^researchgate\.net\/profile\/([\w-]+)/i],
  ['ORCID', /^orcid\.org\/([\dX-]+)/i],
  ['Google Scholar', /^scholar\.google\.\w+\/citations\?.*user=([\w-]+)/i],
  ['Mastodon', /^mastodon\.\w+\/(@[\w.]+)$/i],
  ['Bluesky', /^bsky\.app\/profile\/([\w.-]+)/i],
  ['Telegram', /^t\.me\/(\w+)$/i],
  ['SoundCloud', /^soundcloud\.com\/([\w-]+)$/i],
  ['Vimeo', /^vimeo\.com\/([\w-]+)$/i],
  ['Goodreads', /^goodreads\.com\/user\/show\/([\w-]+)/i],
  ['HackerRank', /^hackerrank\.com\/(?:profile\/)?([\w-]+)$/i],
  ['LeetCode', /^leetcode\.com\/(?:u\/)?([\w-]+)$/i],
  ['知乎', /^zhihu\.com\/people\/([\w-]+)/i],
  ['微博', /^weibo\.com\/([\w]+)$/i],
];

/** Names of networks as CVs print them beside a user name, folded. */
export const networkNames =
  /\b(?:linkedin|github|gitlab|bitbucket|twitter|xing|stack ?overflow|facebook|instagram|youtube|medium|kaggle|behance|dribbble|codepen|mastodon|bluesky|telegram|soundcloud|skype|dev\.to|researchgate|orcid|goodreads|hackernews|hacker news|wechat|weixin|weibo)\b|微信|微博|知乎/iu;
