/** The page's questions in words: what is asked, what it means, and what can be answered. */
import { msg, str } from "@lit/localize";
import type { KeyPlace, Question } from "../../app/asking/questions.ts";

export interface QuestionWords {
  readonly title: string;
  readonly about: string;
  readonly yes: string;
  readonly no: string;
}

export function questionWords(question: Question): QuestionWords {
  switch (question.type) {
    case "unlock":
      return {
        title: msg("Unlock the key"),
        about: msg(
          "It stays unlocked until this page is closed or reloaded. The passphrase is kept nowhere.",
        ),
        yes: msg("Unlock"),
        no: msg("Cancel"),
      };
    case "send-without-key":
      return {
        title: msg(str`Send what this notebook asks to ${question.host}, without a key?`),
        about: msg("Nothing has been sent there yet. You are asked once for each address."),
        yes: msg("Send"),
        no: msg("Cancel"),
      };
    case "python-restart":
      return {
        title: msg("Restart Python?"),
        about: msg(
          "The variables of this notebook’s Python cells are forgotten. Code, outputs and answers stay.",
        ),
        yes: msg("Restart"),
        no: msg("Cancel"),
      };
    case "python-address":
      return {
        title: msg(str`Send what this notebook’s code asks to ${question.host}?`),
        about: msg(
          "The code names this address itself. No key goes with it. You are asked once for each address and notebook.",
        ),
        yes: msg("Send"),
        no: msg("Cancel"),
      };
    case "python-fetch":
      return {
        title: msg(str`Let this notebook’s code read from ${question.host}?`),
        about: msg(
          "What the code asks goes there without keys of this page and without cookies. You are asked once for each address and notebook, until this page is closed.",
        ),
        yes: msg("Allow"),
        no: msg("Refuse"),
      };
    case "python-packages":
      return {
        title: msg(str`Get packages for Python from ${question.host}?`),
        about: msg(
          str`This notebook’s code wants: ${question.names.join(", ")}. They and what they need are loaded from there into this notebook’s Python, and checked against that place’s list.`,
        ),
        yes: msg("Get them"),
        no: msg("Refuse"),
      };
    case "export-keys":
      return {
        title: msg("This file would hold what looks like an API key"),
        about: exportWords(question.keys, question.places.map(placeWords).join("; ")),
        yes: msg("Export anyway"),
        no: msg("Cancel"),
      };
    case "file-changed":
      return {
        title: msg(str`Replace what is in “${question.name}” now?`),
        about: msg(
          "Another program has changed this file since. Saving replaces those changes with the notebook as it is here.",
        ),
        yes: msg("Replace"),
        no: msg("Cancel"),
      };
  }
}

function placeWords({ title, cells }: KeyPlace): string {
  const numbers = cells.join(", ");
  return title === undefined ? numbers : `“${title}” ${numbers}`;
}

function exportWords(keys: number, places: string): string {
  if (places === "")
    return msg(
      str`Texts in it that look like keys: ${keys}. Whoever gets the file can use them. Nothing was written yet.`,
    );
  return msg(
    str`Texts in it that look like keys: ${keys}, in these cells: ${places}. Whoever gets the file can use them. Nothing was written yet.`,
  );
}
