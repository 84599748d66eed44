/** What the codes in answers are called, in Chinese and English, for whoever shows them to people. */
package org.yiyang.kit.dictionary;
