/** What is said in another language, by the English of the source: ICU messages on both sides. */
export type Catalogue = Readonly<Record<string, string>>;
