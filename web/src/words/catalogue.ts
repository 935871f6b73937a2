/** What is said in another language, by the English of the source: ICU messages on both sides. */
export type Catalogue = Readonly<Record<string, string>>;

/** What can go wrong, in another language: by the code of the server's catalogue, with its `{places}`. */
export type ProblemCatalogue = Readonly<Record<string, { readonly says: string; readonly help: string }>>;
