/** The seven API calls of the tutorial, in its order, with what the models answered. */
export interface TutorialCall {
  /** The exact body. */
  readonly body: string;
  readonly answer: string;
}

const completionModel = "gpt-3.5-turbo-instruct";
const chatModel = "gpt-3.5-turbo";

const hello = { role: "user", content: "Hello!" };
const greeting = { role: "assistant", content: "Hello! How can I assist you today?" };
const jokeAndDate = {
  role: "user",
  content: "1.讲一个程序员才听得懂的冷笑话；2.今天是几号？3.明天星期几？",
};
const expert = { role: "system", content: "你是一个乐于助人的体育界专家。" };
const where = { role: "user", content: "2008年奥运会是在哪里举行的？" };
const beijing = { role: "assistant", content: "2008年奥运会是在中国的北京举行的。" };
const medals = { role: "user", content: "1.金牌最多的是哪个国家？2.奖牌最多的是哪个国家？" };

export const completionCalls: readonly TutorialCall[] = [
  {
    body: JSON.stringify({
      model: completionModel,
      prompt: "Say this is a test",
      max_tokens: 7,
      temperature: 0,
    }),
    answer: "\n\nThis is a test.",
  },
  {
    body: JSON.stringify({
      model: completionModel,
      prompt: "讲10个给程序员听得笑话",
      max_tokens: 1000,
      temperature: 0.5,
    }),
    answer: "\n\n1. 为什么程序员喜欢用黑色背景？\n\n2. 因为黑色背景可以减少眼睛的疲劳。",
  },
];

export const chatCalls: readonly TutorialCall[] = [
  { body: chat(hello), answer: greeting.content },
  {
    body: chat(hello, greeting, jokeAndDate),
    answer: "1. 因为它们让错误消息更难看出来！\n2. 今天是10月27日。\n3. 明天是星期四。",
  },
  { body: chat(expert, where), answer: beijing.content },
  {
    body: chat(expert, where, beijing, medals),
    answer: "1. 金牌最多的国家是中国。\n2. 奖牌最多的国家是美国。",
  },
  { body: chat(medals), answer: "1. 美国是金牌数量最多的国家。\n2. 美国是奖牌数量最多的国家。" },
];

function chat(...messages: readonly { role: string; content: string }[]): string {
  return JSON.stringify({ model: chatModel, messages });
}
