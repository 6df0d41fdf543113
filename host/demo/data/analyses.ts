/** How the first CVs become reports. Seed data may name a module: without it, the people are there and no report. */
export const firstAnalyses = { module: 'cv-analysis', path: '/analyses' } as const;
