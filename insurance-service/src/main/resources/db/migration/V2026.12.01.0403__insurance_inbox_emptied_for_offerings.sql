delete from inbox
