/** How well somebody can do something, folded, as whole texts. */
export const skillLevels =
  /^(?:beginner|basic|novice|elementary|intermediate|advanced|expert|master|proficient|experienced|familiar|competent|skilled|fluent|experte|fortgeschritten|grundkenntnisse|anfanger|gute?|sehr gute?|basico|intermedio|avanzado|experto|debutant|intermediaire|avance|confirme|maitrise|精通|熟练|熟悉|掌握|了解|[1-5]\s*\/\s*5|\d{1,3}\s?%|[★☆●○■□•]+)(?: (?:level|kenntnisse|knowledge))?$/u;

/** How well somebody speaks a language, folded, anywhere in a text. */
export const fluencyWords =
  /\b(?:native|mother tongue|bilingual|fluent|fluently|proficient|professional|working|limited|full|conversational|intermediate|advanced|basic|beginner|elementary|business|muttersprach\w*|verhandlungssicher|fliessend|gute?|sehr gut|grundkenntnisse|fortgeschritten|nativo|nativa|lengua materna|materna|fluido|avanzado|intermedio|basico|bilingue|natif|native|maternelle|courant|couramment|intermediaire|avance|debutant|notions|scolaire|[abc][12][+]?)\b|(?:母语|精通|流利|熟练|良好|一般|基础|入门|日常|四级|六级|专业)/u;
