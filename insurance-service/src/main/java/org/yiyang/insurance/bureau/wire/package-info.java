/** The national medical insurance platform's messages (医保信息平台接口): envelope, codes, signature. */
package org.yiyang.insurance.bureau.wire;
