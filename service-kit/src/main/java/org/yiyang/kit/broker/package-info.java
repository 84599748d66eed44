/**
 * What stands at the broker: its topics, made where they are missing and recognised where they came back empty, and the
 * sending again of what was in them.
 */
package org.yiyang.kit.broker;
