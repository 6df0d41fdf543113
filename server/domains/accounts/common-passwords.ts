/**
 * Words that passwords in every leaked list are made of, in lower case. A password that is one of them with signs
 * or numbers around it is as common as the word. Short ones stand here because of what is put around them.
 */
export const commonWords: ReadonlySet<string> = new Set(
  `password passwort passwords passphrase motdepasse contrasena contraseña clave kennwort geheim secret secreto
  welcome willkommen bienvenue bienvenido hello hallo bonjour hola letmein access login admin administrator
  administrador root master user username guest default changeme change test testing tester temp temporary sample
  demo example internet computer network server system security office windows microsoft google facebook linkedin
  apple samsung iphone android amazon youtube instagram twitter whatsapp telegram company business manager inlay
  hiring recruiter recruiting interview candidate employee iloveyou loveyou ichliebedich jetaime teamo teamomucho
  lovely loveme forever family friends mother father sister brother mommy daddy baby babygirl princess prince
  princesa queen angel angels sunshine summer winter spring autumn sommer herbst monday friday sunday january
  february march april june july august september october november december flower flowers butterfly rainbow
  chocolate cookie cookies cheese banana orange strawberry pepper ginger football fussball soccer futbol baseball
  basketball hockey tennis golf liverpool arsenal chelsea barcelona realmadrid juventus bayern yankees lakers
  steelers cowboys dragon tiger monkey lion eagle falcon phoenix wolf shadow panther dolphin horse mustang corvette
  ferrari porsche mercedes harley yamaha honda superman batman spiderman ironman starwars pokemon pikachu minecraft
  fortnite naruto matrix gandalf merlin wizard warrior hunter ranger killer ninja samurai pirate knight michael
  michelle jennifer jessica ashley amanda nicole daniel thomas andrew charlie jordan robert william matthew joshua
  anthony christopher alexander alexandra elizabeth samantha stephanie victoria natasha carlos maria antonio
  nothing whatever something unknown trustno trustnoone freedom liberty america england london paris berlin madrid
  germany deutschland france espana canada australia india china mexico brasil texas california newyork`
    .split(/\s+/)
    .filter(Boolean),
);

/** Walks over keyboards, the alphabet and the numbers; read on from the end to the beginning, and backwards. */
export const commonWalks: readonly string[] = [
  '0123456789',
  '123456789101112131415',
  'abcdefghijklmnopqrstuvwxyz',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  'azertyuiopqsdfghjklmwxcvbn',
  '1q2w3e4r5t6y7u8i9o0p',
  'q1w2e3r4t5y6u7i8o9p0',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
  'zaq12wsxcde34rfvbgt56yhn',
  '1a2b3c4d5e6f7g8h9i',
  'a1b2c3d4e5f6g7h8i9',
  'abc123def456ghi789',
];
