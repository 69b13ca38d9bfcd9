import type { APIRoute } from "astro";
import { links } from "../../site/address.ts";
import { agendaCalendarFile } from "../../site/agenda-calendar.ts";
import { edition } from "../../site/edition.ts";
import { published } from "../../site/published.ts";

export const GET: APIRoute = () =>
  new Response(agendaCalendarFile(published().tables, { locale: "en", links, edition: edition.date }), {
    headers: { "Content-Type": "text/calendar; charset=utf-8" },
  });
