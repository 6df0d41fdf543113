/** Stands in a new module's manifest until its author writes the publisher that they registered. */
export const unnamedPublisher = {
  id: 'your-publisher-id',
  name: 'Your registered publisher name',
};
