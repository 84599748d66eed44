alter table designation add column resumption_asked_on date
