import { needsEngine, test } from "./engine.ts";
import { tellPageStories } from "./page-stories.ts";
import { tellPythonStories } from "./python-stories.ts";

test.use({ engine: "firefox" });
needsEngine("firefox");
tellPythonStories();
tellPageStories();
