/**
 * Events brought to the systems that subscribe to them, after the Standard Webhooks specification:
 * {@link org.yiyang.kit.webhook.WebhookSender} reads the feed for each subscription and posts what it asked for.
 */
package org.yiyang.kit.webhook;
