/**
 * What a text must be that people write into a field: {@link org.yiyang.kit.text.Text} where it is stored or published as
 * it stands, {@link org.yiyang.kit.text.SealedText} where it is stored sealed.
 */
package org.yiyang.kit.text;
