// Lists the quotes of each analyst, page by page, and sends an article, with nothing but the generated types and a fetch that knows them.
import createClient from "openapi-fetch";
import type { components, paths } from "./record.js";

type Quote = components["schemas"]["Quote"];
type Json = "application/json" | "application/problem+json"; // of the formats on offer, those that `fetch` asks for here
const record = createClient<paths, Json>({ baseUrl: process.argv[2] ?? "" });

async function quotesOf(analyst: string): Promise<Quote[]> {
  const found: Quote[] = [];
  let cursor: string | undefined;
  do {
    const { data, error } = await record.GET("/v1/analysts/{analyst}/quotes", {
      params: { path: { analyst }, query: { limit: 1, ...(cursor && { cursor }) } },
    });
    if (error) throw new Error(`${error.status} ${error.title}: ${error.detail}`);
    found.push(...data.items);
    cursor = data.next ? (new URL(data.next).searchParams.get("cursor") ?? undefined) : undefined;
  } while (cursor);
  return found;
}

function line({ text, kind, spans, speaker, cue, article }: Quote): string {
  const wording: Record<typeof kind, string> = { direct: "said", mixed: "said in part", indirect: "paraphrased" };
  const verbatim = spans.filter((span) => span.verbatim).length;
  return JSON.stringify([speaker?.name ?? null, wording[kind], text, verbatim, cue?.exact ?? null, article.headline]);
}

const { data, error } = await record.GET("/v1/analysts", { params: { query: { sort: "name", limit: 100 } } });
if (error) throw new Error(error.title);
for (const analyst of data.items) for (const quote of await quotesOf(analyst.id)) console.log(line(quote));

const none = await record.GET("/v1/analysts/{analyst}", { params: { path: { analyst: "nobody" } } });
console.log(JSON.stringify([none.response.status, none.error?.title]));

const sent = await record.POST("/v1/extractions", {
  body: { "@type": "NewsArticle", headline: "The mill", articleBody: "“It is open,” said Jane Doe, an analyst at Acme." },
});
if (sent.error) throw new Error(sent.error.detail);
console.log(JSON.stringify([sent.data.article.headline, sent.data.quotes.map((quote) => quote.speaker)]));
