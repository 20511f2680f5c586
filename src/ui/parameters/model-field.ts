/** The field of the model: the list beside it is loaded with the first click or letter; without it any name can be typed. */
import { type LitElement, nothing, type TemplateResult } from "lit";
import type { ModelChoice, ModelChoicePorts } from "../models/model-choice.ts";
import type { FieldList } from "./parameter-chip.ts";

export class ModelField {
  readonly #host: LitElement;
  readonly #ports: () => ModelChoicePorts;
  #choice: ModelChoice | undefined;

  constructor(host: LitElement, ports: () => ModelChoicePorts) {
    this.#host = host;
    this.#ports = ports;
  }

  get list(): FieldList {
    const { isOpen = false, active } = this.#choice ?? {};
    return { id: "models", isOpen, active, on: this.#on };
  }

  template(): TemplateResult | typeof nothing {
    return this.#choice?.template() ?? nothing;
  }

  readonly #on = async (event: Event): Promise<void> => {
    const field = event.currentTarget;
    if (!(field instanceof HTMLInputElement)) return;
    if (this.#choice === undefined && opens(event)) await this.#load();
    if (event.type === "blur" || field.matches(":focus")) this.#choice?.on(event, field);
  };

  async #load(): Promise<void> {
    try {
      const { ModelChoice } = await import("../models/model-choice.ts");
      this.#choice ??= new ModelChoice(this.#host, this.#ports());
    } catch {
      // Offline, or another version of the page took this one's place: the field does without a list.
    }
  }
}

function opens(event: Event): boolean {
  const isArrow = event instanceof KeyboardEvent && event.key === "ArrowDown";
  return isArrow || event.type === "click" || event.type === "input";
}
