-- A comment in the grade book is read by everybody who teaches: it is in the language of the course, as far as the LMS
-- says it, else in that of the organisation, which is the one it signed up in.
ALTER TABLE tenants ADD COLUMN locale text NOT NULL DEFAULT 'en';
ALTER TABLE lti_launches ADD COLUMN course_locale text;
