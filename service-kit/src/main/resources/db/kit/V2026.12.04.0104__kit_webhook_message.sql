alter table webhook_delivery add unique key webhook_delivery_message (subscription_id, message_id)
