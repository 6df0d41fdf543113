import type { Explanations } from './texts.ts';

export const de: Explanations = {
  request_incomplete: [
    'Das LMS hat eine unvollständige Anfrage gesendet.',
    'Jede Nachricht muss alle Parameter enthalten.',
  ],
  platform_unknown: [
    'Dieses LMS ist nicht mit Inlay verbunden.',
    'Vergleichen Sie Issuer und Client-ID mit denen der Verbindung in Inlay.',
  ],
  client_id_needed: [
    'Für dieses LMS gibt es mehrere Verbindungen, und es hat nicht gesagt, welche gemeint ist.',
    'Senden Sie client_id mit der Anmeldeanfrage.',
  ],
  connection_off: [
    'Die Verbindung mit diesem LMS ist abgeschaltet.',
    'Bitten Sie die Inlay-Administration, die Verbindung einzuschalten.',
  ],
  target_foreign: [
    'Der Link im LMS führt nicht zu diesem Server.',
    'Die Ziel-Adresse (target link URI) muss eine Adresse dieses Inlay-Servers sein.',
  ],
  platform_refused: [
    'Das LMS hat Sie nicht hereingelassen.',
    'Das LMS hat statt einer Nachricht einen Fehler gesendet; sein Code steht unten.',
  ],
  state_unknown: [
    'Dieser Start wurde nicht hier begonnen oder ist zu lange her. Öffnen Sie den Link im LMS erneut.',
    'state muss unverändert und innerhalb von zehn Minuten zurückkommen.',
  ],
  state_used: [
    'Dieser Start wurde schon benutzt. Öffnen Sie den Link im LMS erneut.',
    'Jede Nachricht darf einmal gesendet werden.',
  ],
  token_malformed: ['Die Nachricht des LMS ist nicht lesbar.', 'id_token muss ein signiertes JWT sein.'],
  issuer_wrong: [
    'Die Nachricht kommt von einem anderen LMS als dem, das begonnen hat.',
    'Der Claim iss muss der Issuer der Verbindung sein.',
  ],
  audience_wrong: [
    'Die Nachricht ist für ein anderes Werkzeug bestimmt.',
    'Der Claim aud muss die Client-ID der Verbindung enthalten und keinen Empfänger, den Inlay nicht kennt.',
  ],
  azp_wrong: [
    'Die Nachricht ist für ein anderes Werkzeug bestimmt.',
    'Der Claim azp muss die Client-ID der Verbindung sein.',
  ],
  algorithm_refused: [
    'Die Nachricht ist nicht auf vertrauenswürdige Weise signiert.',
    'Signieren Sie mit RS256 oder einem anderen Verfahren mit Schlüsselpaar.',
  ],
  kid_missing: [
    'Die Nachricht sagt nicht, mit welchem Schlüssel sie signiert ist.',
    'Der Kopf des Tokens braucht kid.',
  ],
  key_unknown: [
    'Der Schlüssel dieser Nachricht gehört nicht zu den Schlüsseln des LMS.',
    'Der Schlüsselsatz unter der JWKS-Adresse der Verbindung muss diese kid enthalten.',
  ],
  keys_unreachable: [
    'Die Schlüssel des LMS ließen sich nicht lesen. Versuchen Sie es in einer Minute erneut.',
    'Die JWKS-Adresse der Verbindung muss mit einem JSON Web Key Set antworten.',
  ],
  signature_wrong: [
    'Die Signatur der Nachricht ist falsch.',
    'Das Token wurde verändert oder mit einem anderen Schlüssel signiert.',
  ],
  token_expired: [
    'Die Nachricht des LMS ist abgelaufen. Öffnen Sie den Link erneut.',
    'Der Claim exp liegt in der Vergangenheit: Prüfen Sie die Uhr des LMS.',
  ],
  token_from_future: [
    'Die Nachricht des LMS kommt aus der Zukunft.',
    'Der Claim iat oder nbf liegt in der Zukunft: Prüfen Sie die Uhr des LMS.',
  ],
  token_undated: ['Die Nachricht des LMS hat kein Datum.', 'Die Claims exp und iat müssen Zahlen sein.'],
  nonce_wrong: [
    'Die Nachricht gehört zu einem anderen Start. Öffnen Sie den Link im LMS erneut.',
    'Der Claim nonce muss der aus der Anmeldeanfrage sein.',
  ],
  version_wrong: ['Das LMS spricht eine andere Version von LTI.', 'Der Claim version muss 1.3.0 sein.'],
  message_type_wrong: [
    'Das LMS hat eine Art von Nachricht gesendet, die hier nicht verstanden wird.',
    'Der Claim message_type muss LtiResourceLinkRequest oder LtiDeepLinkingRequest sein.',
  ],
  deployment_missing: ['Die Nachricht nennt kein Deployment.', 'Der Claim deployment_id ist Pflicht.'],
  deployment_quarantined: [
    'Dieser Teil des LMS ist neu für Inlay und wartet auf eine Freigabe.',
    'Bitten Sie die Inlay-Administration, dieses Deployment in der Verbindung freizugeben.',
  ],
  member_removed: [
    'Sie wurden bei Inlay aus dieser Organisation entfernt. Fragen Sie deren Administration, wenn Sie wieder hineinmüssen.',
    'An der Nachricht ist nichts falsch: Ein Inlay-Admin kann die Person in der Verbindung wieder zulassen.',
  ],
  subject_missing: [
    'Das LMS hat nicht gesagt, wer Sie sind.',
    'Der Claim sub ist Pflicht: Anonyme Starts werden nicht angenommen.',
  ],
  roles_missing: ['Die Nachricht nennt keine Rollen.', 'Der Claim roles ist Pflicht; er darf leer sein.'],
  resource_link_missing: [
    'Die Nachricht nennt keinen Link.',
    'Der Claim resource_link mit seiner id ist Pflicht.',
  ],
  claim_malformed: [
    'Ein Teil der Nachricht hat die falsche Form.',
    'Vergleichen Sie diesen Claim mit dem Standard.',
  ],
  target_changed: [
    'Die Nachricht führt woanders hin als der geöffnete Link.',
    'Der Claim target_link_uri muss der aus der Anmeldeanfrage sein.',
  ],
  placement_missing: [
    'Dieser Link sagt nicht, was geöffnet werden soll.',
    'Setzen Sie die Parameter inlay_module und inlay_widget, oder wählen Sie in der Verbindung eine Vorgabe.',
  ],
  browser_unknown: [
    'Ihr Browser konnte nicht zeigen, dass er diesen Start begonnen hat. Erlauben Sie dieser Seite, Daten zu behalten, oder nehmen Sie einen anderen Browser.',
    'An der Nachricht selbst ist nichts falsch.',
  ],
  deep_linking_malformed: [
    'Das LMS hat nicht gesagt, was eingefügt werden darf oder wohin es gehen soll.',
    'Der Claim deep_linking_settings muss deep_link_return_url und accept_types enthalten.',
  ],
  return_url_foreign: [
    'Das LMS möchte die Auswahl an eine Adresse senden lassen, die nicht als seine bekannt ist.',
    'Ergänzen Sie den Ursprung von deep_link_return_url bei den Seiten der Verbindung in Inlay.',
  ],
  links_not_accepted: [
    'Die Stelle, von der Sie kommen, nimmt keine Aktivitäten, nur andere Inhalte. Beginnen Sie dort, wo Aktivitäten hinzugefügt werden.',
    'Der Claim accept_types muss ltiResourceLink enthalten.',
  ],
  teachers_only: [
    'Nur wer in diesem Kurs lehrt, kann auswählen, was eingefügt wird.',
    'Der Claim roles muss eine lehrende Rolle enthalten, etwa Instructor.',
  ],
  picking_unknown: [
    'Diese Seite war zu lange offen. Beginnen Sie im LMS von vorn.',
    'Eine Auswahl muss innerhalb einer Stunde gesendet werden.',
  ],
  picking_used: [
    'Von dieser Seite wurde schon eine Auswahl an das LMS gesendet. Um etwas anderes einzufügen, beginnen Sie dort von vorn.',
    'Jede Auswahl darf einmal gesendet werden.',
  ],
  choice_malformed: [
    'Die Auswahl ist nicht vollständig. Gehen Sie zurück, wählen Sie etwas aus und geben Sie ihm einen Titel.',
    'Das Formular muss so zurückkommen, wie es gezeigt wurde.',
  ],
  registration_link_unknown: [
    'Dieser Registrierungslink ist nicht bekannt. Kopieren Sie ihn vollständig aus Inlay, oder erstellen Sie dort einen neuen.',
    'Die Adresse muss mit for= und dem Geheimnis des Links enden.',
  ],
  registration_link_used: [
    'Dieser Registrierungslink wurde schon benutzt: Jeder verbindet ein LMS. Erstellen Sie in Inlay einen neuen.',
    'Die damit erstellte Verbindung steht in Inlay unter Verbindungen.',
  ],
  registration_link_expired: [
    'Dieser Registrierungslink galt einen Tag, der vorbei ist. Erstellen Sie in Inlay einen neuen.',
    'Registrierungslinks entstehen in Inlay unter Verbindungen.',
  ],
  registration_link_busy: [
    'Dieser Link wird gerade benutzt. Warten Sie, bis das fertig ist.',
    'Schließen Sie andere Fenster, in denen die Registrierung begonnen wurde.',
  ],
  registration_begins_elsewhere: [
    'Dieser Link gehört nicht in die Adresszeile: Fügen Sie ihn dort ein, wo Ihr LMS Werkzeuge registriert.',
    'Das LMS ergänzt die Adresse um openid_configuration und registration_token.',
  ],
  configuration_unreachable: [
    'Das LMS hat seine Konfiguration nicht gezeigt. Versuchen Sie es erneut; bleibt es so, sagen Sie es seiner Administration.',
    'Die Adresse in openid_configuration muss diesem Server mit JSON und Status 200 antworten.',
  ],
  configuration_malformed: [
    'Der Konfiguration des LMS fehlt etwas, das gebraucht wird.',
    'Sie muss issuer, authorization_endpoint, token_endpoint, jwks_uri und registration_endpoint enthalten.',
  ],
  configuration_foreign: [
    'Die Konfiguration nennt ein anderes LMS als das, von dem sie gelesen wurde.',
    'Der Host von issuer und der Host von openid_configuration müssen gleich sein.',
  ],
  configuration_forbidden: [
    'Das LMS hat eine Adresse genannt, die nicht angefragt werden kann.',
    'Seine Adressen müssen mit https:// beginnen und zu Servern im offenen Internet führen.',
  ],
  registration_unreachable: [
    'Das LMS hat auf die Registrierung nicht geantwortet. Sehen Sie dort nach, ob das Werkzeug schon gelistet ist, bevor Sie es erneut versuchen.',
    'Die Adresse in registration_endpoint muss diesem Server antworten.',
  ],
  registration_refused: [
    'Das LMS hat die Registrierung abgelehnt. Was es gesagt hat, steht unten.',
    'Beginnen Sie die Registrierung im LMS von vorn: Sein Registrierungs-Token ist vielleicht verbraucht.',
  ],
  registration_malformed: [
    'Das LMS hat die Registrierung angenommen, aber seine Antwort nennt keine Client-ID. Entfernen Sie das Werkzeug dort und versuchen Sie es erneut.',
    'Die Antwort von registration_endpoint muss JSON mit client_id sein.',
  ],
  'launches.module_not_available': ['Das Modul dieses Links ist nicht installiert oder ausgeschaltet.'],
  'launches.widget_not_found': ['Das Modul hat für diese Stelle kein solches Widget.'],
  'launches.position_not_open': ['Die Stelle, zu der dieser Link gehört, ist nicht offen.'],
  'request.too_many': ['Zu viele Anfragen auf einmal. Versuchen Sie es in einer Minute erneut.'],
  'signing_keys.own_name': [
    'Niemand heißt wie die Adresse dieses Servers. Registrieren Sie Inlay im LMS erneut, um eine andere Client-ID zu erhalten.',
  ],
  'lti.pair_taken': [
    'Dieser Issuer ist mit dieser Client-ID schon verbunden. Registrieren Sie Inlay im LMS erneut, um eine neue Client-ID zu erhalten.',
  ],
};
