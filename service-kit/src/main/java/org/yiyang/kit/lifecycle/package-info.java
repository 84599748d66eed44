/** How an aggregate is moved: its table of moves, who may make them, and the one order in which a move is made. */
package org.yiyang.kit.lifecycle;
