/** What an operator does about events that do not flow: those that are blocked, and those that are to be sent again. */
package org.yiyang.kit.operation;
